import { n as withWarehouseOptions, t as addProfile } from "./profile.js";

export { addProfile };
import { t as wrapAnsi } from "./wrap-ansi.js";

export { wrapAnsi as default };
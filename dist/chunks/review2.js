import { n as withLocalOptions, t as addReview } from "./review.js";

export { addReview };
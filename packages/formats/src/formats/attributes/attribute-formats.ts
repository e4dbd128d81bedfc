import { HELPSTEER2 } from "./helpsteer2.ts";
import { ULTRAFEEDBACK } from "./ultrafeedback.ts";

/** One line a format. */
export const ATTRIBUTE_FORMATS = [HELPSTEER2, ULTRAFEEDBACK] as const;

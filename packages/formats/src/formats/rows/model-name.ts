import { LIMITS } from "@laurel/core/text/limits";
import { SafeText } from "@laurel/core/text/safe-text";

/** The model that wrote a completion; null where nobody said. */
export const ModelName = SafeText.min(1, "is empty").max(LIMITS.name).nullable();

import type { Translate } from "../i18n/translate.ts";
import { errorMessage } from "./error-message.ts";
import { toastQueue } from "./toast-queue.ts";

/** For `onError` of an action without a form of its own: says what failed and why. */
export function tellFailure(t: Translate, title: string): (error: unknown) => void {
  return (error) => {
    toastQueue.add({ type: "error", title, description: errorMessage(t, error) });
  };
}

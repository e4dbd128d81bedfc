import { errorMessage } from "./error-message.ts";
import { toastQueue } from "./toast-queue.ts";

/** For `onError` of an action without a form of its own: says what failed and why. */
export function tellFailure(title: string): (error: unknown) => void {
  return (error) => {
    toastQueue.add({ type: "error", title, description: errorMessage(error) });
  };
}

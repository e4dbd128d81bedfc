import { apiError } from "./api-error.ts";
import { toastManager } from "./toast-manager.ts";

/** For `onError` of an action without a form of its own: says what failed and why. */
export function tellFailure(title: string): (error: unknown) => void {
  return (error) => {
    toastManager.add({ type: "error", title, description: apiError(error).message });
  };
}

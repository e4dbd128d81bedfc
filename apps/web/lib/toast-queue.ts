import { Toast } from "@base-ui/react/toast";

/** Shows a passing message: `toastQueue.add({ title, description, type: "error" })`. */
export const toastQueue = Toast.createToastManager();

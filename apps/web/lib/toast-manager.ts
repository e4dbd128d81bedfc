import { Toast } from "@base-ui/react/toast";

/** Shows a passing message: `toastManager.add({ title, description, type: "error" })`. */
export const toastManager = Toast.createToastManager();

/** `chooseTask`, `ChooseTask` and `CHOOSE_TASK` all become `choose-task`; a digit stays with the word before it. */
export function kebabCase(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/_/g, "-")
    .toLowerCase();
}

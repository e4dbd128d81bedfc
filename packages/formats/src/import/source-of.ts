/** Where a response came from; an empty cell says nothing. */
export function sourceOf(model: unknown): { readonly model?: unknown } {
  return model === undefined || model === "" ? {} : { model };
}

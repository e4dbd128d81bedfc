/** The styles that inputs, text areas and selects share. */
export const controlStyles =
  "w-full rounded-lg border border-input bg-card px-3 text-[0.9375rem] text-foreground placeholder:text-muted-foreground disabled:cursor-not-allowed disabled:bg-muted disabled:text-muted-foreground data-invalid:border-destructive aria-invalid:border-destructive";

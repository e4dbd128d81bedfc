/** What was chosen about two responses, by their place on the screen. */
export type Choice = { readonly kind: "better"; readonly side: "a" | "b"; readonly strength: number } | { readonly kind: "tie" } | { readonly kind: "bothBad" };

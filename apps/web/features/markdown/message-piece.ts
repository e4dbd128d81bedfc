/** What is rendered in one go. `length` is what it adds to the text on the page. */
export type MessagePiece = {
  readonly kind: "markdown" | "plain" | "thinking";
  readonly text: string;
  readonly length: number;
};

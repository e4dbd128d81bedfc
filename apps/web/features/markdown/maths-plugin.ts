import "katex/dist/katex.min.css";
import rehypeKatex, { type Options } from "rehype-katex";

/**
 * Typesets maths. Loaded only when a text has some. Nothing that a formula says can link, load or grow
 * without bound.
 */
export const mathsPlugin: [typeof rehypeKatex, Options] = [
  rehypeKatex,
  { trust: false, maxExpand: 200, maxSize: 20, strict: "ignore", errorColor: "currentColor" },
];

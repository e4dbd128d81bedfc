import "katex/dist/katex.min.css";
import rehypeKatex, { type Options } from "rehype-katex";

/**
 * Typesets maths. This file is loaded only when a text has some. No formula can link, load anything or grow
 * without bound.
 */
export const mathsPlugin: [typeof rehypeKatex, Options] = [
  rehypeKatex,
  { trust: false, maxExpand: 200, maxSize: 20, strict: "ignore", errorColor: "currentColor" },
];

import type { Options } from "rehype-sanitize";

const blocks = [
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "pre",
  "ul",
  "ol",
  "li",
  "hr",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "section",
];
const inline = ["em", "strong", "del", "code", "br", "a", "img", "sup", "input"];

/**
 * What the sanitiser leaves of untrusted Markdown: structure, without style, id, class or event. The few
 * class names tell code and maths apart. Addresses stay because they are shown as text and never followed.
 */
export const SANITISE_SCHEMA: Options = {
  tagNames: [...blocks, ...inline],
  attributes: {
    a: ["href"],
    code: [["className", /^language-[\w+#.-]{1,40}$/, "math-inline", "math-display"]],
    img: ["alt", "src"],
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    ol: ["start"],
    td: ["align"],
    th: ["align"],
  },
  required: { input: { type: "checkbox", disabled: true } },
  // Every scheme may stay, since no link is followed; the default would hide where a link leads.
  protocols: {},
  strip: ["script"],
};

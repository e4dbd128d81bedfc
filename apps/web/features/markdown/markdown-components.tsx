import { Children, type ComponentProps, type CSSProperties, type ReactNode } from "react";
import type { Components } from "react-markdown";
import { CodeBlock } from "./code-block.tsx";
import { ImageAsText } from "./image-as-text.tsx";
import { InertLink } from "./inert-link.tsx";
import { nodeText } from "./node-text.ts";
import { ScrollingTable } from "./scrolling-table.tsx";
import { TaskBox } from "./task-box.tsx";
import type { TreeNode } from "./tree-node.ts";

type WithNode = { node?: TreeNode | undefined; children?: ReactNode };

function Pre({ node, children }: WithNode) {
  const code = node?.children?.find((child) => child.tagName === "code");
  const classes = code?.properties?.["className"];
  const language = Array.isArray(classes)
    ? classes
        .map(String)
        .find((name) => name.startsWith("language-"))
        ?.slice(9)
    : undefined;
  if (!code) return <pre tabIndex={0}>{children}</pre>;
  return <CodeBlock code={nodeText(code).replace(/\n$/, "")} language={language ?? ""} />;
}

function Link({ href, node, children }: WithNode & { href?: string | undefined }) {
  // A link within the text leads to a place that has lost its id.
  if (!href || href.startsWith("#")) return <span>{children}</span>;
  const words = node ? nodeText(node) : "";
  const isBlank = words.trim() === "" && !node?.children?.some((child) => child.tagName);
  return (
    <InertLink href={href} words={words}>
      {isBlank ? href : children}
    </InertLink>
  );
}

function Image({ alt, src }: { alt?: string | undefined; src?: ComponentProps<"img">["src"] }) {
  return <ImageAsText alt={alt ?? ""} src={typeof src === "string" ? src : ""} />;
}

// The corner above a column of names is empty, and then no heading of anything.
function HeaderCell({ children, style }: WithNode & { style?: CSSProperties | undefined }) {
  return Children.count(children) === 0 ? (
    <td style={style}>{children}</td>
  ) : (
    <th dir="auto" style={style}>
      {children}
    </th>
  );
}

// Headings of a response are no headings of the page: they would upset its outline.
const heading =
  (level: number) =>
  ({ children }: WithNode) => (
    <p dir="auto" className={`heading-${level}`}>
      {children}
    </p>
  );

/**
 * How each element of a response is shown: every block finds its own writing direction; nothing can be
 * followed or loaded.
 */
export const MARKDOWN_COMPONENTS: Components = {
  pre: Pre,
  a: Link,
  img: Image,
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(4),
  h6: heading(4),
  p: ({ children }) => <p dir="auto">{children}</p>,
  li: ({ children }) => <li dir="auto">{children}</li>,
  blockquote: ({ children }) => <blockquote dir="auto">{children}</blockquote>,
  td: ({ children, style }) => (
    <td dir="auto" style={style}>
      {children}
    </td>
  ),
  th: HeaderCell,
  table: ScrollingTable,
  input: ({ checked }) => <TaskBox checked={checked === true} />,
};

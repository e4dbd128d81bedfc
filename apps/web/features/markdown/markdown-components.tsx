import { useTranslations } from "next-intl";
import { Children, type ComponentProps, type CSSProperties, type ReactNode } from "react";
import type { Components } from "react-markdown";
import { VisibleText } from "../../lib/visible-text.tsx";
import { CodeBlock } from "./code-block.tsx";
import { InertLink } from "./inert-link.tsx";
import type { TreeNode } from "./tree-plugins.ts";

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
  // A link to a place within the text leads nowhere: the sanitiser took the ids away.
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

// An empty corner above a column of names is no heading.
function HeaderCell({ children, style }: WithNode & { style?: CSSProperties | undefined }) {
  return Children.count(children) === 0 ? (
    <td style={style}>{children}</td>
  ) : (
    <th dir="auto" style={style}>
      {children}
    </th>
  );
}

// Headings in a text are shown as such but are none to screen readers: they would upset the page's outline.
const heading =
  (level: number) =>
  ({ children }: WithNode) => (
    <p dir="auto" className={`heading-${level}`}>
      {children}
    </p>
  );

/** How many characters of an image's address are shown: a data address holds the whole image. */
const LONGEST_ADDRESS = 300;

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

/** An image as its description and its address, so that nothing is requested. */
function ImageAsText({ alt, src }: { alt: string; src: string }) {
  const t = useTranslations();
  const more = src.length - LONGEST_ADDRESS;
  return (
    <span className="inert-image">
      {t("markdown.image")} <VisibleText text={alt || t("markdown.noDescription")} />
      {src && (
        <span className="inert-target">
          {" "}
          (
          <bdi dir="ltr">
            <VisibleText text={more > 0 ? src.slice(0, LONGEST_ADDRESS) : src} />
          </bdi>
          {more > 0 && t("markdown.moreCharacters", { more })})
        </span>
      )}
    </span>
  );
}

/** A table in a text, which scrolls sideways without moving the text. */
function ScrollingTable({ children }: { children?: ReactNode }) {
  const t = useTranslations();
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={t("markdown.table")}>
      <table>{children}</table>
    </div>
  );
}

/** The box of a task in a Markdown list. */
function TaskBox({ checked }: { checked: boolean }) {
  const t = useTranslations();
  return (
    <span className="task-box">
      {checked ? "☑" : "☐"}
      <span className="sr-only">{checked ? t("markdown.taskDone") : t("markdown.taskOpen")}</span>
    </span>
  );
}

/** All text below a node. */
function nodeText(node: TreeNode): string {
  return node.value ?? (node.children ?? []).map(nodeText).join("");
}

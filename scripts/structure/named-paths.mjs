const rooted = /^(?:apps|packages|e2e|bench|scripts|docs|\.ci)(?:\/|$)/;
const fileName = /^[\w<>*./-]+\.(?:ts|tsx|mjs|py|md|css)$/;

/**
 * The paths that a Markdown text names in backticks and the tree does not have. A name counts when it begins
 * with a folder at the root (`packages/core`), or is a file's name (`question.ts`), which may lie anywhere;
 * in a fence it lies in the folder that the fence last named with a `/` at its end. `paths` are all files of
 * the tree, from its root, with `/`.
 */
export function namedPathProblems(markdown, paths) {
  const missing = markdown
    .split(/^```.*$/m)
    .flatMap((part, index) => (index % 2 === 1 ? namesInFence(part) : namesInText(part)))
    .filter((name) => !paths.some((path) => patternOf(name).test(path)));
  return [...new Set(missing)].map((name) => `it names ${name}, which is not there: say where that is now`);
}

function namesInText(text) {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, name]) => name)
    .filter((name) => rooted.test(name) || fileName.test(name));
}

/** The paths that a fence names, in their order: folders end with `/`, and files lie in the folder before them. */
export function namesInFence(fence) {
  let folder = "";
  return fence.split(/\s+/).flatMap((word) => {
    if (rooted.test(word)) {
      if (word.endsWith("/")) folder = word;
      return [word];
    }
    return fileName.test(word) ? [folder + word] : [];
  });
}

/**
 * The pattern of a path that has this name or lies below it. `<kind>` and `*` stand for any part of the name
 * of a file or folder.
 */
function patternOf(name) {
  const literal = name.replace(/\/$/, "").replace(/[.+^$(){}|[\]\\]/g, "\\$&");
  return new RegExp(
    `${rooted.test(name) ? "^" : "(?:^|/)"}${literal.replace(/<[^>]*>|\*/g, "[^/]+")}(?:/|$)`,
  );
}

const declared = /^export (?:declare )?(?:default )?(?:async )?(function\*?|const|let|class|type|interface) ([A-Za-z_$][\w$]*)/gm;
const listed = /^export (?:type |const )?\{([^}]*)\}/gm;

/** What a source text exports: `{ kind, name }`, where kind is function, const, class, type or list. */
export function exportsOf(text) {
  const found = [...text.matchAll(declared)].map(([, keyword, name]) => ({ kind: kindOf(keyword), name }));
  for (const [, names] of text.matchAll(listed)) {
    for (const name of names.split(",").map((part) => part.trim().split(/\s+as\s+|:\s*/).pop())) {
      if (name) found.push({ kind: "list", name: name.replace(/^type /, "") });
    }
  }
  return found;
}

function kindOf(keyword) {
  if (keyword.startsWith("function")) return "function";
  if (keyword === "let") return "const";
  return keyword === "interface" ? "type" : keyword;
}

const mayImport = {
  statistics: [],
  core: ["statistics"],
  formats: ["core", "statistics"],
  "reward-model": ["core", "statistics", "formats"],
  db: ["core"],
  api: ["core", "statistics", "formats", "db", "reward-model"],
  web: ["core", "statistics"],
  server: ["api", "core", "db", "formats", "reward-model", "statistics", "web"],
};
// Types only, so a development dependency.
const mayImportTypes = { web: ["api"] };

/** Dependencies on other workspaces that go against the import arrows, from a workspace's package.json. */
export function manifestProblems(manifest) {
  const name = manifest.name?.replace("@laurel/", "");
  if (!(name in mayImport)) return [];
  const against = (dependencies, allowed) =>
    Object.keys(dependencies ?? {})
      .filter((each) => each.startsWith("@laurel/") && !allowed.includes(each.replace("@laurel/", "")))
      .map((each) => `${manifest.name} may not depend on ${each}`);
  const allowed = mayImport[name];
  return [
    ...against(manifest.dependencies, allowed),
    ...against(manifest.devDependencies, [...allowed, ...(mayImportTypes[name] ?? [])]),
  ];
}

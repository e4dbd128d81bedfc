/**
 * What would make `npm ci` fail or differ on another machine: an optional platform package that the lock
 * names but doesn't hold (another operating system would silently get no binary), and the address of a
 * registry that not everyone can reach.
 */
export function lockProblems(lock) {
  const packages = lock.packages;
  const problems = [];
  for (const [path, entry] of Object.entries(packages)) {
    const parents = path.split("/node_modules/");
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = parents.map((_, i) => [...parents.slice(0, i + 1), name].join("/node_modules/"));
      if ([`node_modules/${name}`, ...places].some((place) => packages[place])) continue;
      problems.push(
        `${name} ${range}, which ${path || "the project"} wants on some platform, is missing: pin a version whose platform packages can all be found`,
      );
    }
    if (/^[a-z+]+:\/\//.test(entry.resolved ?? "")) {
      problems.push(`${path} names a registry address: install with omit-lockfile-registry-resolved=true`);
    }
  }
  return problems;
}

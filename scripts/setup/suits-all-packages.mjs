/** Whether a Node version is within what every package of the lock asks for: ^20.19.0 || ^22.13.0 || >=24. */
export function suitsAllPackages(version) {
  const [major, minor] = version.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
}

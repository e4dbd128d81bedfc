/**
 * The Hub's identifiers of licences for data, with SPDX's for the same licences; null where SPDX has none.
 */
const LICENSES: Readonly<Record<string, string | null>> = {
  "apache-2.0": "Apache-2.0",
  mit: "MIT",
  "bsd-3-clause": "BSD-3-Clause",
  "gpl-3.0": "GPL-3.0-only",
  "cc0-1.0": "CC0-1.0",
  "cc-by-3.0": "CC-BY-3.0",
  "cc-by-4.0": "CC-BY-4.0",
  "cc-by-sa-3.0": "CC-BY-SA-3.0",
  "cc-by-sa-4.0": "CC-BY-SA-4.0",
  "cc-by-nc-4.0": "CC-BY-NC-4.0",
  "cc-by-nc-sa-4.0": "CC-BY-NC-SA-4.0",
  "cc-by-nd-4.0": "CC-BY-ND-4.0",
  "cc-by-nc-nd-4.0": "CC-BY-NC-ND-4.0",
  "cdla-sharing-1.0": "CDLA-Sharing-1.0",
  "cdla-permissive-1.0": "CDLA-Permissive-1.0",
  "cdla-permissive-2.0": "CDLA-Permissive-2.0",
  "c-uda": "C-UDA-1.0",
  "odc-by": "ODC-By-1.0",
  odbl: "ODbL-1.0",
  pddl: "PDDL-1.0",
  other: null,
  unknown: null,
};

type License = {
  /** "other" if the Hub doesn't know the licence, since it refuses identifiers that are not its own. */
  readonly hub: string;
  readonly url: string | null;
};

/** A licence as the Hub and SPDX name it, by either's identifier. */
export function licenseOf(license: string): License {
  const wanted = license.trim().toLowerCase();
  const [hub, spdx] = Object.entries(LICENSES).find(
    ([id, other]) => id === wanted || other?.toLowerCase() === wanted,
  ) ?? ["other", null];
  return { hub, url: spdx === null ? null : `https://spdx.org/licenses/${spdx}.html` };
}

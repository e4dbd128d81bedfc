import type { Preferences } from "@laurel/core/people/preferences";

/** A language of the interface. */
export type Locale = NonNullable<Preferences["locale"]>;

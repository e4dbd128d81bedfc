// zod tries whether it may compile code; the CSP forbids it and would report each try. Said by the global
// that zod reads its settings from, since most pages need no zod.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

// zod tries whether it may compile code; the CSP forbids it and would report each try. This sets the global
// from which zod reads its settings, since most pages need no zod.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

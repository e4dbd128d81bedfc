import { config } from "zod";

// zod tries whether it may compile code; the CSP forbids it and would report each try.
config({ jitless: true });

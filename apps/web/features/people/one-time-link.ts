export type OneTimeLink = { readonly name: string; readonly email: string | null; readonly link: string };

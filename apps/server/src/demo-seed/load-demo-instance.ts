import type { Instance } from "../instance/instance.ts";

export async function loadDemoInstance(_instance: Instance, _say: (line: string) => void): Promise<void> {}

/** Goes up whenever the same spec and watermark would give other bytes. */
export const EXPORTER_VERSION = "3";

import type { RouterOutputs } from "../../lib/router-outputs.ts";

/** What one did on one day in one campaign. */
export type TimesheetRow = RouterOutputs["judging"]["timesheet"]["rows"][number];

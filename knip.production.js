import config from "./knip.json" with { type: "json" };

/**
 * The rules of knip.json for a run with --production, which leaves tests out: code that only they use is dead.
 * It leaves alone what tests share in testing/, which the run with tests looks at, and the losses of the reward
 * model, which are a library as packages/statistics is.
 */
export default {
  ...config,
  ignoreIssues: {
    ...config.ignoreIssues,
    "**/testing/**": ["exports", "types"],
    "packages/reward-model/src/losses/**": ["exports", "types"],
  },
};

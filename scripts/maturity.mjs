// npm run -s maturity -- COMMAND ...
// Runs the command line from a checkout, in the folder that the user is in. npm itself always runs a script in the
// package's own folder and keeps the user's in INIT_CWD.
import { endAs, runCli } from "./run-cli.mjs";

const startedByNpm = process.env.npm_lifecycle_event === "maturity";
const cwd = (startedByNpm && process.env.INIT_CWD) || process.cwd();

endAs(await runCli(process.argv.slice(2), { cwd }));

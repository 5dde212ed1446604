import { measureHere } from './measured-run.js';
import { taskOf } from './node-task.js';

/** `node measure-task.js PROGRAM KIND LISTS OBJECTIVE STUDENTS SEED SECONDS`: prints the measurement in JSON. */
process.stdout.write(JSON.stringify(await measureHere(taskOf(process.argv.slice(2)))));
process.exit();

// The command as a library. It is bundled as CommonJS, which Node loads in half the time; this names its exports for ES modules.
import command from './dist/index.cjs';

export const { ERRORS, EXIT, VERSION, run } = command;

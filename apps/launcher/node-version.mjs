import { SetupError } from './setup-error.mjs';

const oldest = [20, 19];

export function requireNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new SetupError(
    `Passerelle needs Node ${oldest.join('.')} or newer, and this is ${version}: see https://nodejs.org`,
  );
}

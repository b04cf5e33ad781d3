import { text as readAll } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';

/** The text of one entry of an archive, such as the body of a Word document. */
export function unzipped(archive: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, (failed, zip) => {
      if (failed) return reject(failed);
      zip.on('end', () => reject(new Error(`no ${name}`)));
      zip.on('entry', (entry) => {
        if (entry.fileName !== name) return;
        zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(readAll(stream))));
      });
    });
  });
}

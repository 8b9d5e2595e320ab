import { describe, expect, it } from 'vitest';
import { MOST_FILES, selectFiles } from '../../../../../../src/renderer/src/features/documents/select-files.ts';

const found = (...paths: readonly string[]) => paths.map((path) => ({ file: new File([], path), path }));
const pathsOf = (paths: readonly string[]) => selectFiles(found(...paths)).files.map(({ path }) => path);

describe('selectFiles', () => {
  it('leaves out what systems put into folders, wherever it lies', () => {
    const { files, ignored } = selectFiles(
      found('a/.DS_Store', 'a/Thumbs.db', '.git/x.jpg', '~$承诺书.docx', 'a/b.jpg'),
    );
    expect(files.map(({ path }) => path)).toEqual(['a/b.jpg']);
    expect(ignored).toBe(4);
  });

  it('lists them in the order in which people count', () => {
    expect(pathsOf(['图10.jpg', '图2.jpg', '图1.jpg'])).toEqual(['图1.jpg', '图2.jpg', '图10.jpg']);
  });

  it('takes only so many, and says so', () => {
    const many = Array.from({ length: MOST_FILES + 5 }, (_, index) => `${index}.jpg`);
    expect(selectFiles(found(...many))).toMatchObject({ ignored: 0, isCut: true });
    expect(pathsOf(many)).toHaveLength(MOST_FILES);
  });
});

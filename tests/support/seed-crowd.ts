import { addCrowd } from './crowd.ts';
import { seedVault } from './seed-vault.ts';

// `node seed-crowd.ts DATA_DIR PASSPHRASE PEOPLE`: a process of its own, for the browser tests cannot load the database.
const [dataDir = '', passphrase = '', people = '0'] = process.argv.slice(2);
await seedVault({ dataDir, passphrase }, (store) => addCrowd(store, Number(people)));

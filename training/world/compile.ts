// Compiles the derived tables of src/world/tables from public sources:
//   npx tsx training/world/compile.ts MATERIAL [OUT]
// MATERIAL holds `world/` (country, office, place and media tables) and `ud/` (a treebank, for common English words).
import { join } from 'node:path';
import { compileCouncil } from './council.ts';
import { compileCountries } from './countries.ts';
import { compilePersons } from './persons.ts';
import { compilePlaces } from './places.ts';
import { compilePublishers } from './publishers.ts';
import { compileTies } from './ties.ts';

const material = process.argv[2] ?? '../shared';
const out = process.argv[3] ?? 'src/world/tables';
const world = join(material, 'world');
compileCountries(world, out);
compilePlaces(world, join(material, 'ud'), out);
compilePersons(world, out);
compilePublishers(world, out);
compileCouncil(world, out);
compileTies(world, out);

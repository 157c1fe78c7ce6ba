/**
 * `npm run openapi`: writes the document of the API to where the server offers it. A test holds the file against the sources.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '#lib/api/openapi/document.ts';

const FILE = join(import.meta.dirname, '../../static/api/v1/openapi.json');

writeFileSync(FILE, `${JSON.stringify(openApi(), null, '\t')}\n`);

// npm run screenshots: runs the tests in the window and keeps their pictures of the examples for the read-me.
import { bootstrap } from './bootstrap.mjs';
import { chosen } from './parts.mjs';
import { runPart } from './run-part.mjs';

bootstrap();
process.env.GOUJI_PICTURES = 'docs/images';
for (const [, { title, command }] of chosen(['ui'])) {
  console.log(`\n=== ${title}`);
  const { status } = await runPart(command);
  if (status !== 0) process.exit(1);
}

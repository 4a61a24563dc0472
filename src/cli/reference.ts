import type { Command } from 'commander';

/** The reference of the command line as Markdown, from the commands themselves. */
export function commandReference(program: Command): string {
  const parts = [
    '# Commands',
    '',
    'Generated from the code by `npm run reference`; a test fails when it is out of date.',
    '',
  ];
  for (const command of leaves(program)) {
    const name = pathOf(command);
    parts.push(`## ${name}`, '', `${command.description()}.`, '', '```', helpOf(command), '```', '');
  }
  return parts.join('\n');
}

/** Commands that do something, in the order of the help. */
export function leaves(command: Command): Command[] {
  return command.commands.length ? command.commands.flatMap((child) => leaves(child)) : [command];
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 100 });
  command.outputHelp();
  return text.trim();
}

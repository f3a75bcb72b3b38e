import type { CompletionNode, OptionOffer } from './tree.ts';

/** A shell that can be helped. */
export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

/**
 * The script that completes the command in a shell. It holds everything, so that nothing is started while somebody types. Where no word is
 * known, the shell offers files, as the command takes them.
 */
export function completionScript(shell: Shell, tree: readonly CompletionNode[]): string {
  return SCRIPTS[shell](tree);
}

const SCRIPTS: Readonly<Record<Shell, (tree: readonly CompletionNode[]) => string>> = {
  bash: (tree) => `# kluscv: put this into ~/.bashrc:  eval "$(kluscv completion bash)"
_kluscv() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
${descents(tree, '      ')}
    esac
  done
  case "$at $prev" in
${choices(tree)
  .map(
    ({ where, values }) =>
      `    ${where.map(posixQuoted).join('|')}) COMPREPLY=($(compgen -W ${posixQuoted(values.join(' '))} -- "$cur")); return ;;`,
  )
  .join('\n')}
    ${filesAfter(tree)}) return ;;
  esac
  case "$at" in
${tree
  .map(
    ({ path, commands, options }) =>
      `    ${posixQuoted(path)}) if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W ${posixQuoted(spellings(options).join(' '))} -- "$cur")); else COMPREPLY=($(compgen -W ${posixQuoted(commands.map(({ word }) => word).join(' '))} -- "$cur")); fi ;;`,
  )
  .join('\n')}
  esac
}
complete -o default -o bashdefault -F _kluscv kluscv
`,
  zsh: (tree) => `#compdef kluscv
# kluscv: put this into ~/.zshrc, after compinit:  eval "$(kluscv completion zsh)"
_kluscv() {
  local cur=\${words[CURRENT]} prev=\${words[CURRENT-1]} at= i
  local -a offers
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in
${descents(tree, '      ')}
    esac
  done
  case "$at $prev" in
${choices(tree)
  .map(
    ({ where, values }) =>
      `    (${where.map(posixQuoted).join('|')}) compadd -- ${values.map(posixQuoted).join(' ')}; return ;;`,
  )
  .join('\n')}
    (${filesAfter(tree)}) _files; return ;;
  esac
  case "$at" in
${tree
  .map(({ path, commands, options }) => {
    const described = (all: readonly { readonly word: string; readonly about: string }[]): string =>
      all.map(({ word, about }) => posixQuoted(`${word}:${about}`)).join(' ');
    return `    (${posixQuoted(path)}) if [[ $cur == -* ]]; then offers=(${described(options)}); else offers=(${described(commands)}); fi ;;`;
  })
  .join('\n')}
  esac
  if (( \${#offers} )); then _describe 'kluscv' offers && return; fi
  _files
}
if [[ $funcstack[1] == _kluscv ]]; then _kluscv "$@"; else compdef _kluscv kluscv; fi
`,
  fish: (tree) => `# kluscv: put this into ~/.config/fish/config.fish:  kluscv completion fish | source
function __kluscv_at
    set -l at ''
    for word in (commandline -opc)[2..]
        switch "$at $word"
${descend(tree)
  .map(
    ({ from, word, to }) =>
      `            case ${fishQuoted(`${from} ${word}`)}\n                set at ${fishQuoted(to)}`,
  )
  .join('\n')}
        end
    end
    test "$at" = "$argv[1]"
end
${tree
  .flatMap(({ path, commands, options }) => {
    const when = `complete -c kluscv -n ${fishQuoted(`__kluscv_at ${fishQuoted(path)}`)}`;
    return [
      ...commands.map(({ word, about }) => `${when} -a ${fishQuoted(word)} -d ${fishQuoted(about)}`),
      ...options.map(({ word, short, about, takesValue, choices: values }) => {
        const names = `-l ${word.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}`;
        const value = values.length > 0 ? ` -xa ${fishQuoted(values.join(' '))}` : takesValue ? ' -rF' : '';
        return `${when} ${names}${value} -d ${fishQuoted(about)}`;
      }),
    ];
  })
  .join('\n')}
`,
  powershell: (
    tree,
  ) => `# kluscv: put this into $PROFILE:  kluscv completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName kluscv -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $descend = @{
${descend(tree)
  .map(({ from, word, to }) => `    ${powerQuoted(`${from} ${word}`)} = ${powerQuoted(to)}`)
  .join('\n')}
  }
  $choices = @{
${choices(tree)
  .flatMap(({ where, values }) =>
    where.map((one) => `    ${powerQuoted(one)} = @(${values.map(powerQuoted).join(', ')})`),
  )
  .join('\n')}
  }
  $offers = @{
${tree
  .map(({ path, commands, options }) => {
    const pairs = [...commands, ...options].map(({ word, about }) => `@(${powerQuoted(word)}, ${powerQuoted(about)})`);
    return `    ${powerQuoted(path)} = @(${pairs.map((pair) => `,${pair}`).join('; ')})`;
  })
  .join('\n')}
  }
  $at = ''
  $previous = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete -ne '') { break }
    $previous = $element.ToString()
    $next = $descend["$at $previous"]
    if ($null -ne $next) { $at = $next }
  }
  $values = $choices["$at $previous"]
  if ($null -ne $values) {
    return $values | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
  }
  $offers[$at] | Where-Object { $_[0] -like "$wordToComplete*" -and ($wordToComplete -like '-*' -or $_[0] -notlike '-*') } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterName', $(if ($_[1] -eq '') { $_[0] } else { $_[1] }))
  }
}
`,
};

/** Each step down: where one is, the word that is typed, and where one is then. */
function descend(
  tree: readonly CompletionNode[],
): readonly { readonly from: string; readonly word: string; readonly to: string }[] {
  return tree.flatMap(({ path, commands }) =>
    commands.map(({ word }) => ({ from: path, word, to: path === '' ? word : `${path} ${word}` })),
  );
}

function descents(tree: readonly CompletionNode[], indent: string): string {
  return descend(tree)
    .map(({ from, word, to }) => `${indent}${posixQuoted(`${from} ${word}`)}) at=${posixQuoted(to)} ;;`)
    .join('\n');
}

/** Options with fixed values, by where they stand: `keys create --alg`. */
function choices(
  tree: readonly CompletionNode[],
): readonly { readonly where: readonly string[]; readonly values: readonly string[] }[] {
  return tree.flatMap(({ path, options }) =>
    options
      .filter((option) => option.choices.length > 0)
      .map((option) => ({ where: spellings([option]).map((name) => `${path} ${name}`), values: option.choices })),
  );
}

/** Options whose value is free: a file, perhaps. */
function filesAfter(tree: readonly CompletionNode[]): string {
  return tree
    .flatMap(({ path, options }) =>
      spellings(options.filter((option) => option.takesValue && option.choices.length === 0)).map(
        (name) => `${path} ${name}`,
      ),
    )
    .map(posixQuoted)
    .join('|');
}

function spellings(options: readonly OptionOffer[]): readonly string[] {
  return options.flatMap(({ word, short }) => (short === undefined ? [word] : [word, short]));
}

function posixQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", `\\'`)}'`;
}

function powerQuoted(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
}

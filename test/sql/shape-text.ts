import type { Expression, InputShape, OrderShape, QueryBody, QueryShape, SelectShape } from '../../src/sql/query-shape.ts';

/** A shape in short, for tests: one line for the body, one per CTE, one per block. */
export function shapeText(shape: QueryShape | undefined): readonly string[] {
  if (shape === undefined) return ['unreadable'];
  return [
    bodyText(shape.body),
    ...shape.ctes.map(
      ({ name, body, recursive, columns, scope }) =>
        `cte ${name}${columns.length === 0 ? '' : `(${columns.join(', ')})`}${recursive ? ' recursive' : ''}${scope === undefined ? '' : ` of ${scope}`} = ${bodyText(body)}`,
    ),
    ...shape.blocks.map(
      (block, index) => `#${index} ${block.role}${block.name === undefined ? '' : ` ${block.name}`}: ${blockText(block, shape)}`,
    ),
    ...shape.unread.map((reason) => `unread: ${reason}`),
  ];
}

function bodyText(body: QueryBody): string {
  if (body.kind === 'select') return `#${body.block}`;
  const parts = [
    body.operands.map(bodyText).join(` ${body.operator} `),
    ...clause('order by', orders(body.orderBy)),
    ...one('limit', body.limit),
  ];
  return `(${parts.join(' ')})`;
}

function blockText(block: SelectShape, shape: QueryShape): string {
  return [
    'select',
    ...(block.distinct ? ['distinct'] : []),
    ...clause('on', texts(block.distinctOn)),
    block.items.map(({ name, expression }) => itemText(name, expressionText(expression))).join(', '),
    ...clause('from', block.inputs.map((input) => inputText(input, shape)).join(' ')),
    ...one('where', block.where),
    ...clause('group by', block.groupsByAll ? 'all' : texts(block.groupBy)),
    ...one('having', block.having),
    ...one('qualify', block.qualify),
    ...clause('order by', orders(block.orderBy)),
    ...one('limit', block.limit),
    ...one('offset', block.offset),
  ].join(' ');
}

function itemText(name: string | undefined, text: string): string {
  return name === undefined || text === name || text.endsWith(`.${name}`) ? text : `${text} as ${name}`;
}

function inputText({ alias, columns, from, join }: InputShape, shape: QueryShape): string {
  const source =
    from.kind === 'relation'
      ? from.path.join('.')
      : from.kind === 'cte'
        ? `cte:${shape.ctes[from.cte]?.name}`
        : from.kind === 'derived'
          ? `{${bodyText(from.body)}}`
          : `<${from.text}(${texts(from.arguments)})>`;
  const named = `${source} ${alias}${columns.length === 0 ? '' : `(${columns.join(', ')})`}`;
  if (join === undefined) return named;
  const words = [join.natural ? 'natural' : '', join.kind, 'join', named].filter((word) => word !== '');
  return [...words, ...one('on', join.on), ...clause('using', join.using.join(', '))].join(' ');
}

function one(word: string, expression: Expression | undefined): readonly string[] {
  return expression === undefined ? [] : [`${word} ${expressionText(expression)}`];
}

function clause(word: string, text: string): readonly string[] {
  return text === '' ? [] : [`${word} ${text}`];
}

function texts(expressions: readonly Expression[]): string {
  return expressions.map(expressionText).join(', ');
}

function orders(items: readonly OrderShape[]): string {
  return items.map(({ expression, descending }) => `${expressionText(expression)}${descending ? ' desc' : ''}`).join(', ');
}

/** An expression in short: functions as functions, operators as functions in angle brackets. */
function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'column':
      return expression.table === undefined ? expression.name : `${expression.table}.${expression.name}`;
    case 'star':
      return starText(expression);
    case 'literal':
      return expression.type === 'text' ? `'${expression.value}'` : expression.value;
    case 'operator':
      return operatorText(expression);
    case 'call': {
      const inside = [
        expression.distinct ? 'distinct' : '',
        texts(expression.arguments),
        ...clause('order by', orders(expression.orderBy)),
      ];
      const text = `${expression.name}${expression.aggregate ? '!' : ''}(${inside.filter((part) => part !== '').join(' ')})`;
      return [text, ...one('filter', expression.filter)].join(' ');
    }
    case 'window': {
      const { call, partitionBy, orderBy, frame } = expression;
      const over = [
        ...clause('partition by', texts(partitionBy)),
        ...clause('order by', orders(orderBy)),
        ...(frame === undefined ? [] : [frame]),
      ];
      return `${expressionText(call)} over (${over.join(' ')})`;
    }
    case 'cast':
      return `${expressionText(expression.argument)}::${expression.safe ? '?' : ''}${expression.to}`;
    case 'case':
      return [
        'case',
        ...(expression.operand === undefined ? [] : [expressionText(expression.operand)]),
        ...expression.branches.map(({ when, result }) => `when ${expressionText(when)} then ${expressionText(result)}`),
        ...one('else', expression.otherwise),
        'end',
      ].join(' ');
    case 'subquery':
      return `${expression.use}{${bodyText(expression.body)}}`;
    case 'other':
      return `<${expression.text}>(${texts(expression.arguments)})`;
  }
}

function starText({ table, except, replace, rename }: Expression & { kind: 'star' }): string {
  return [
    table === undefined ? '*' : `${table}.*`,
    ...clause('except', except.join(', ')),
    ...clause('replace', replace.map(({ name, expression }) => `${expressionText(expression)} as ${name}`).join(', ')),
    ...clause('rename', rename.map(({ from, to }) => `${from} as ${to}`).join(', ')),
  ].join(' ');
}

function operatorText({ operator, arguments: values }: Expression & { kind: 'operator' }): string {
  const [first, ...others] = values.map(expressionText);
  if (others.length === 0) return operator.startsWith('is ') ? `(${first} ${operator})` : `(${operator} ${first})`;
  if (operator === 'in' || operator === 'not in' || operator.endsWith('between')) return `(${first} ${operator} ${others.join(', ')})`;
  return `(${[first, ...others].join(` ${operator} `)})`;
}

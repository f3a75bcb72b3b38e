// The part of the fence that oxlint has no rule for: what reads the machine's clock, time zone or language.

const zoneReaders =
  /^(get|set)(Date|Day|FullYear|Year|Hours|Milliseconds|Minutes|Month|Seconds|TimezoneOffset)$|^to(Date|Time)String$/;

const isDate = (node) => node.type === 'Identifier' && node.name === 'Date';

const noAmbientTime = {
  create(context) {
    const report = (node, message) => context.report({ node, message });
    const clock = 'Below cli there is no clock: take a Clock or an instant as an argument.';
    return {
      NewExpression(node) {
        if (isDate(node.callee) && node.arguments.length === 0) report(node, clock);
        if (isDate(node.callee) && node.arguments.length > 1) report(node, 'Reads the time zone: use Date.UTC(…).');
      },
      CallExpression(node) {
        if (isDate(node.callee)) report(node, clock);
      },
      MemberExpression(node) {
        if (node.computed) return;
        if (isDate(node.object) && node.property.name === 'now') report(node, clock);
        if (node.object.type === 'Identifier' && node.object.name === 'Temporal' && node.property.name === 'Now') {
          report(node, clock);
        }
        if (zoneReaders.test(node.property.name)) report(node, 'Reads the time zone: use the UTC twin.');
      },
    };
  },
};

const noAmbientLocale = {
  create(context) {
    const message =
      'Its words change with the version of ICU, and a page must be the same bytes for ever: use messages/.';
    return {
      Identifier(node) {
        if (node.name === 'Intl') context.report({ node, message });
      },
      MemberExpression(node) {
        if (!node.computed && /^(toLocale[A-Z]|localeCompare$)/.test(node.property.name))
          context.report({ node, message });
      },
    };
  },
};

const noSpreadCall = {
  create(context) {
    const message =
      'Every entry becomes an argument, and a long list more than the stack holds: loop over it, or use concat or reduce.';
    return {
      CallExpression(node) {
        if (!node.arguments.some(({ type }) => type === 'SpreadElement')) return;
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.computed) return;
        const { name } = callee.property;
        const isMath = callee.object.type === 'Identifier' && callee.object.name === 'Math';
        if (/^(push|unshift|splice)$/.test(name) || (isMath && /^(max|min|hypot)$/.test(name))) {
          context.report({ node, message });
        }
      },
    };
  },
};

export default {
  meta: { name: 'kluscv' },
  rules: {
    'no-ambient-time': noAmbientTime,
    'no-ambient-locale': noAmbientLocale,
    'no-spread-call': noSpreadCall,
  },
};

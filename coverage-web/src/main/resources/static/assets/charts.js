/* Draws charts. Each reads its data from the table beside it, so both always show the same. Pages without charts do not load the library. */
(() => {
  'use strict';
  const drawn = new Map();
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const text = element => element.textContent.replace(/\s+/g, ' ').trim();
  const SANS = 'Inter, system-ui, sans-serif';

  /** Every period from the first to the last, including empty ones. */
  const periods = (first, last, step) => {
    const all = [];
    const at = new Date(first + 'T00:00:00Z');
    const end = new Date(last + 'T00:00:00Z');
    while (at <= end && all.length < 4000) {
      all.push(at.toISOString().slice(0, 10));
      if (step === 'month') at.setUTCMonth(at.getUTCMonth() + 1);
      else at.setUTCDate(at.getUTCDate() + (step === 'week' ? 7 : 1));
    }
    return all;
  };

  const label = (day, step) => {
    const date = new Date(day + 'T00:00:00Z');
    return step === 'month'
      ? date.toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
      : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  };

  const LEGEND = { mark: 11, gap: 14, size: 12, padding: 5 };
  const measure = words => window.echarts.format.getTextRect(words, `normal normal ${LEGEND.size}px ${SANS}`);

  /** Gives the bars the room that the legend leaves: how many lines it has is known once it is laid out. */
  const makeRoom = (chart, narrow, long) => {
    const legend = chart.getViewOfComponentModel(chart.getModel().getComponent('legend')).group.getBoundingRect();
    const below = Math.max(narrow ? 44 : 36, legend.height + 2 * LEGEND.padding + 6);
    chart.setOption({ grid: { bottom: below + (narrow ? 18 : 8) + (long ? 40 : 0) }, ...(long && { dataZoom: [{ bottom: below }] }) });
  };

  const STANCES = { 'states or confirms': '--s1', 'promises': '--s5', 'expects or believes': '--s6', 'doubts, wants or asks': '--s2', 'denies or declines': '--s4', 'no stance': '--s9' };

  const bars = (box, table) => {
    const names = [...table.tHead.rows[0].cells].slice(1, -1).map(text);
    const rows = new Map([...table.tBodies[0].rows].map(row => [row.dataset.begin, [...row.cells].slice(1, -1).map(cell => Number(text(cell)))]));
    const days = [...rows.keys()];
    if (!days.length) return null;
    const step = box.dataset.step;
    const all = periods(days[0], days[days.length - 1], step);
    const narrow = box.clientWidth < 560;
    const long = all.length > 70;
    // half of the last label stands beyond the middle of the last bar
    const beside = measure(label(all[all.length - 1], step)).width / 2;
    return {
      aria: { enabled: false },
      animation: false,
      textStyle: { fontFamily: SANS, color: colour('--soft') },
      color: names.map((name, at) => colour(box.dataset.palette === 'stances' ? STANCES[name] || '--s9' : `--s${Math.min(at + 1, 9)}`)),
      grid: { left: 8, right: 8 + beside, top: 16, bottom: 44, containLabel: true },
      legend: { type: narrow ? 'scroll' : 'plain', bottom: 0, left: 0, right: 0, itemWidth: LEGEND.mark, itemHeight: LEGEND.mark, itemGap: LEGEND.gap, icon: 'roundRect',
        textStyle: { color: colour('--soft'), fontSize: LEGEND.size }, pageTextStyle: { color: colour('--soft') }, pageIconColor: colour('--accent') },
      tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: { type: 'shadow', shadowStyle: { opacity: .08 } }, backgroundColor: colour('--raised'),
        borderColor: colour('--line'), textStyle: { color: colour('--ink'), fontFamily: SANS, fontSize: 12 },
        formatter: points => [label(points[0].name, step), ...points.filter(point => point.value).map(point => `${point.value}  ${point.seriesName}`)].join('\n') },
      dataZoom: long ? [{ type: 'slider', height: 18, bottom: 36, borderColor: colour('--line'), fillerColor: 'rgba(128,128,128,.18)', handleStyle: { color: colour('--accent') },
        showDetail: false, showDataShadow: false, brushSelect: false }] : [],
      xAxis: { type: 'category', data: all, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--line') } },
        axisLabel: { color: colour('--soft'), hideOverlap: true, formatter: day => label(day, step) } },
      yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour('--line'), opacity: .6 } }, axisLabel: { color: colour('--soft') } },
      series: names.map((name, at) => ({ name, type: 'bar', stack: 'all', barMaxWidth: 34, barCategoryGap: '18%', emphasis: { focus: 'series' }, itemStyle: { borderColor: colour('--paper'), borderWidth: all.length > 120 ? 0 : .6 },
        data: all.map(day => (rows.get(day) || [])[at] || 0) })),
    };
  };

  const KIND = { anonymous: '--s3', unknown: '--s9', government: '--s2', group: '--s6', document: '--s8', organisation: '--s5', person: '--s1', office: '--s1' };

  const flow = (box, table) => {
    const ways = [...table.tBodies[0].rows].map(row => ({
      mentions: Number(row.dataset.mentions),
      gone: row.dataset.withdrawn === row.dataset.mentions,
      links: [...row.querySelectorAll('.chain > li')].map(link => ({ id: link.dataset.id, kind: link.dataset.kind, role: link.dataset.role, name: text(link) })),
    }));
    const deepest = Math.max(2, ...ways.map(way => way.links.length)) - 1;
    const nodes = new Map();
    const links = new Map();
    const node = (link, column) => {
      const key = `${column} ${link.id}`;
      if (!nodes.has(key)) {
        const shade = colour(link.role === 'source' ? KIND[link.kind] || '--s1' : link.role === 'via' ? '--gold' : '--soft');
        nodes.set(key, { name: key, shown: link.name, role: link.role, kind: link.kind, depth: column,
          itemStyle: { color: shade, borderWidth: 0, ...(link.kind === 'anonymous' && { decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: -.8, color: 'rgba(255,255,255,.35)' } }) } });
      }
      return key;
    };
    for (const way of ways) {
      const chain = way.links.length === 1 ? [{ id: 'self', kind: 'unknown', role: 'source', name: 'the outlet itself' }, ...way.links] : way.links;
      const keys = chain.map((link, at) => node(link, at === chain.length - 1 ? deepest : at));
      for (let at = 1; at < keys.length; at++) {
        const key = `${keys[at - 1]}|${keys[at]}`;
        const known = links.get(key) || { source: keys[at - 1], target: keys[at], value: 0, lineStyle: { opacity: .08 } };
        known.value += way.mentions;
        // withdrawn on every path: drawn faintly
        if (!way.gone) delete known.lineStyle;
        links.set(key, known);
      }
    }
    if (!links.size) return null;
    const column = {};
    nodes.forEach(one => { column[one.depth] = (column[one.depth] || 0) + 1; });
    box.style.height = `${Math.max(9, 3.4 * Math.max(...Object.values(column)) + 3)}rem`;
    const room = box.clientWidth / (deepest + 1);
    const narrow = box.clientWidth < 560;
    return {
      aria: { enabled: false, decal: { show: false } },
      animation: false,
      textStyle: { fontFamily: SANS },
      tooltip: { renderMode: 'richText', confine: true, backgroundColor: colour('--raised'), borderColor: colour('--line'), textStyle: { color: colour('--ink'), fontFamily: SANS, fontSize: 12 },
        formatter: item => item.dataType === 'edge'
          ? `${nodes.get(item.data.source).shown} → ${nodes.get(item.data.target).shown}\n${item.data.value} ${item.data.value === 1 ? 'mention' : 'mentions'}`
          : `${nodes.get(item.name).shown}\n${nodes.get(item.name).role}, ${nodes.get(item.name).kind}` },
      series: [{ type: 'sankey', left: 4, right: 4, top: 26, bottom: 8, nodeWidth: 10, nodeGap: 26, layoutIterations: 48, draggable: false, emphasis: { focus: 'trajectory' },
        lineStyle: { color: 'source', opacity: .28, curveness: .5 },
        label: { color: colour('--ink'), fontSize: narrow ? 11 : 13, width: Math.max(70, room - 34), overflow: 'truncate', textBorderColor: colour('--paper'), textBorderWidth: 3, formatter: item => nodes.get(item.name).shown },
        levels: [...Array(deepest + 1).keys()].map(depth => ({ depth, label: { position: depth === deepest ? 'left' : 'right' } })),
        data: [...nodes.values()], links: [...links.values()] }],
    };
  };

  const KINDS = { bars, flow };

  const library = document.currentScript.dataset.library;
  let requested = false;

  const load = () => {
    if (requested) return;
    requested = true;
    const script = document.createElement('script');
    script.src = library;
    script.addEventListener('load', () => draw());
    document.head.append(script);
  };

  const draw = () => {
    if (!window.echarts) {
      if (document.querySelector('[data-chart]')) load();
      return;
    }
    for (const [box, chart] of drawn) {
      if (!box.isConnected) { chart.dispose(); drawn.delete(box); }
    }
    for (const box of document.querySelectorAll('[data-chart]')) {
      const table = document.getElementById(box.dataset.table);
      if (!table) continue;
      const first = !drawn.has(box);
      box.hidden = false;
      const option = KINDS[box.dataset.chart](box, table);
      if (!option) { box.hidden = true; continue; }
      const chart = drawn.get(box) || window.echarts.init(box, null, { renderer: 'canvas' });
      drawn.set(box, chart);
      chart.resize();
      chart.setOption(option, true);
      if (option.legend) makeRoom(chart, option.legend.type === 'scroll', option.dataZoom.length > 0);
      if (first) {
        const caption = box.parentElement.querySelector('figcaption');
        box.setAttribute('role', 'img');
        box.setAttribute('aria-label', `${caption ? text(caption) : 'Chart'}. The table below has the same data.`);
        const equal = box.parentElement.querySelector('details.equal');
        if (equal && !box.dataset.redrawn) equal.open = false;
      }
      box.dataset.drawn = 'true';
    }
  };

  let pending = 0;
  const soon = () => { cancelAnimationFrame(pending); pending = requestAnimationFrame(draw); };
  document.addEventListener('hearsay:replaced', draw);
  window.addEventListener('resize', soon);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon);
  draw();
  if (document.fonts) document.fonts.ready.then(soon);
})();

/* Fills in a field of the form with the words that are selected in the article's text, and notes where they start. */
(() => {
  'use strict';
  const text = document.getElementById('selectable');
  if (!text) return;
  const status = document.getElementById('taken');
  let field = document.getElementById('words');
  document.querySelectorAll('[data-selects]').forEach(one => one.addEventListener('focus', () => { field = one; }));

  /** The part of the selection that is in the text: a triple click ends beyond its paragraph. */
  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0).cloneRange();
    if (!range.intersectsNode(text)) return null;
    if (!text.contains(range.startContainer)) range.setStart(text, 0);
    if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
    return range;
  };

  const take = () => {
    const range = selected();
    const paragraph = range && [...text.children].find(one => range.intersectsNode(one) && words(range, one).trim());
    if (!paragraph) return;
    const taken = [...text.children].map(one => words(range, one).trim()).filter(Boolean).join(' ').replace(/\s+/g, ' ');
    field.value = taken;
    const at = field.dataset.selects && document.getElementById(field.dataset.selects);
    if (at) at.value = String(start(range, paragraph));
    const label = document.querySelector(`label[for="${field.id}"]`);
    if (status) status.textContent = `${label ? label.textContent : field.id}: “${taken}”`;
  };

  /** The words of a paragraph that a range contains. */
  const words = (range, paragraph) => {
    if (!range.intersectsNode(paragraph)) return '';
    const part = document.createRange();
    part.selectNodeContents(paragraph);
    if (part.comparePoint(range.startContainer, range.startOffset) === 0) part.setStart(range.startContainer, range.startOffset);
    if (part.comparePoint(range.endContainer, range.endOffset) === 0) part.setEnd(range.endContainer, range.endOffset);
    return part.toString();
  };

  /** Where the selected words start in the article's text: code points, not UTF-16 units. */
  const start = (range, paragraph) => {
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    if (before.comparePoint(range.startContainer, range.startOffset) !== 0) return Number(paragraph.dataset.start);
    before.setEnd(range.startContainer, range.startOffset);
    const leading = words(range, paragraph).match(/^\s*/)[0];
    return Number(paragraph.dataset.start) + [...before.toString() + leading].length;
  };

  text.addEventListener('mouseup', () => setTimeout(take));
  text.addEventListener('touchend', () => setTimeout(take));
  document.addEventListener('keyup', event => { if (event.shiftKey || event.key === 'Shift') take(); });
})();

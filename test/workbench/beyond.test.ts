import { startServices, type Services } from '../services/startServices';
import { openGlossator, type GlossatorWorkbench } from '../host/openGlossator';
import { crossrefPage, crossrefWork, openAlexPage, openAlexWork } from '../net/beyond/serviceAnswers';
import { GlossatorWindow } from './glossatorWindow';

const headers = { 'Content-Type': 'application/json' };

describe('Beyond the library', () => {
	let services: Services;
	let workbench: GlossatorWorkbench;
	let window: GlossatorWindow;

	before(async () => {
		services = await startServices();
		const { url } = services;
		services.respond('/works?search', {
			kind: 'ok',
			body: JSON.stringify(openAlexPage([openAlexWork(7)], null, 1)),
			headers,
		});
		const page = JSON.stringify(
			crossrefPage([crossrefWork('10.1000/other', 'A Second Lighthouse Diary')], undefined, 1),
		);
		services.respond('/works?query', { kind: 'ok', body: page, headers });
		const work = { message: crossrefWork('10.1000/named', 'Named by Its Identifier Alone') };
		const found = { status: 'ok', 'message-type': 'work', ...work };
		services.respond('/works/10.1000', { kind: 'ok', body: JSON.stringify(found), headers });
		const names = ['openalex', 'crossref', 'arxivApi', 'semanticScholar', 'huggingface', 'datacite', 'doi'];
		const endpoints = Object.fromEntries(names.map((name) => [name, url]));
		workbench = await openGlossator({ settings: { 'glossator.services.endpoints': endpoints } });
		window = new GlossatorWindow(workbench.page);
		await window.openSidebar();
	});
	after(async () => {
		await workbench.dispose();
		await services.close();
	});

	it('finds papers at the services that answer, names those that do not, and adds the chosen one', async () => {
		await window.run('Glossator: Search Beyond the Library…');
		await window.pickerInput.fill('lighthouse diary');
		await workbench.page.keyboard.press('Enter');
		await window.pickerRows.filter({ hasText: 'A Second Lighthouse Diary' }).first().waitFor();
		await window.pickerRows
			.filter({ hasText: /Without .*Semantic Scholar/ })
			.first()
			.waitFor();
		await window.pickerRows.filter({ hasText: 'Lighthouse Diary Number 7' }).first().click();
		await window.preview('Lighthouse Diary Number 7 of the Northern Shore');
	});

	it('adds a paper by its DOI and shows it', async () => {
		await window.run('Glossator: Add Papers by DOI, arXiv Id, ISBN…');
		await window.pickerInput.fill('https://doi.org/10.1000/named');
		await workbench.page.keyboard.press('Enter');
		await window.preview('Named by Its Identifier Alone');
	});
});
